package org.huanjie.readiness.web;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.form.Form;

/** 工作组页 — the named people who verify for the town. */
public record WorkingGroupPage(
        int status,
        String town,
        String name,
        List<Member> members,
        List<Reason.Said> refusals,
        boolean mayName,
        String personName,
        String organ,
        String duty)
        implements Page {

    /** What is wrong, at the fields that it is wrong with. */
    public Form form() {
        return Form.refused(Map.of(), refusals);
    }


    /** 一名成员. */
    public record Member(
            String id, String personName, String organ, String duty, String since, String until, boolean present) {}
}
