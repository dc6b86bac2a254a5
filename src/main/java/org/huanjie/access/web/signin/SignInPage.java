package org.huanjie.access.web.signin;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 登录页.
 *
 * @param password filled in a demonstration alone, for the account that was picked from the list
 */
public record SignInPage(
        int status, String name, String password, String back, Optional<String> fault, List<Offer> offers)
        implements Page {

    /** 演示账号 — a line of the list that a demonstration shows. */
    public record Offer(String href, String signInName, String personName, String role, String division) {}
}
