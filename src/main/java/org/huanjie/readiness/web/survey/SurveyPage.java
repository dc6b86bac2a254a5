package org.huanjie.readiness.web.survey;

import java.util.List;
import java.util.Map;
import org.huanjie.readiness.web.ReadinessHead;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 群众评价页 — a village's surveys, and the form that opens one. */
public record SurveyPage(
        int status,
        ReadinessHead head,
        boolean mayOpen,
        List<Reason.Said> refusals,
        Map<String, String> typed,
        List<Option> methods,
        List<Held> surveys)
        implements Page {

    /** What is wrong, at the fields that it is wrong with. */
    public Form form() {
        return Form.refused(Map.of(), refusals);
    }


    /** 一次评价 — its lines, and where it is still open the address at which it is printed or closed. */
    public record Held(String title, List<String> lines, String href) {}
}
