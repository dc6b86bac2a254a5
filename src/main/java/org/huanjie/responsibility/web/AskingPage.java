package org.huanjie.responsibility.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 询问责任回避页 — which villager someone is, if any, and how they are related to each of those who stand.
 *
 * @param goesOn what the person is asked for, so that one comes back to it: a bond's name, {@code LINK}, or empty
 */
public record AskingPage(
        int status,
        String place,
        String path,
        String back,
        String name,
        String office,
        String goesOn,
        List<Reason.Said> refusals,
        List<Option> bearers,
        boolean noBearer,
        List<Question> questions)
        implements Page {

    /** 一问 — about one who stands. */
    public record Question(String person, String name, List<Option> relations) {}
}
