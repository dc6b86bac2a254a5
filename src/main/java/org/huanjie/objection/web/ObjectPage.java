package org.huanjie.objection.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 公众异议页 — anyone objects, without an account.
 *
 * @param about of which election; empty where the title says it
 * @param closed why none is received now; the form is not shown then
 * @param until the last day, in words; empty where there is none
 */
public record ObjectPage(
        String village,
        String place,
        String title,
        String about,
        String lead,
        Optional<String> closed,
        String until,
        ObjectionForm form,
        List<Reason.Said> refused)
        implements Page {

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
