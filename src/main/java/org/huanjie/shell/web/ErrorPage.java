package org.huanjie.shell.web;

import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 出错页 — what happened and what to do, in the reader's words; never how the program was made.
 *
 * @param incident the number under which the server has logged what happened, where it was the server's fault
 */
public record ErrorPage(int status, String title, String what, String todo, Optional<String> incident)
        implements Page {}
