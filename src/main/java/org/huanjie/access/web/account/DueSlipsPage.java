package org.huanjie.access.web.account;

import java.util.List;
import org.huanjie.shell.Page;

/** 待交付页 — the accounts whose temporary password the reader has still to give, to be printed together. */
public record DueSlipsPage(List<Due> due) implements Page {

    /** 待交付账号. */
    public record Due(String id, String personName, String signInName, String role, String division) {}
}
