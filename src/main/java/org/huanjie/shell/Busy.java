package org.huanjie.shell;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** 正忙 — too much is waiting already: nothing was stored, and the same may be tried again. Answered 503, with when to try. */
public final class Busy extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    public Busy(String what) {
        super(HttpStatus.SERVICE_UNAVAILABLE, what);
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(AGAIN_AFTER.toSeconds()));
        return headers;
    }
}
