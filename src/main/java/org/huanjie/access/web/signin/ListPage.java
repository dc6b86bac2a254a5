package org.huanjie.access.web.signin;

import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 启用口令单页 — asks whoever works in the hall to print a list of codes.
 *
 * @param left whether it is left to the person, who may go on without
 */
public record ListPage(int status, String personName, boolean left, Optional<String> fault) implements Page {}
