package org.huanjie.access.web.account;

import java.util.List;
import org.huanjie.shell.Page;

/** 交付临时密码页 — the two ways in which a temporary password goes to its person. */
public record SecretPage(
        int status, String id, String personName, String signInName, boolean due, String ownName, List<String> faults)
        implements Page {}
