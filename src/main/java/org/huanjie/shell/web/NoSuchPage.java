package org.huanjie.shell.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** 没有此页 — the address names nothing that is there, or nothing that belongs together; answered 404 by {@link Errors}. */
public final class NoSuchPage extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    public NoSuchPage() {
        super(HttpStatus.NOT_FOUND);
    }
}
