package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.shell.web.form.Typed;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 案卷来办 — with what somebody comes to a case: which it is, as far as it is there for them, and what they typed. */
record CaseVisit(Report report, Typed typed, SignedIn who, HttpServletRequest request) {

    ReportId id() {
        return report.id();
    }

    /** How many steps their page showed. */
    int seen() {
        return typed.number("seen");
    }

    /** 案卷之门 — the head of every handler of a case. */
    @ControllerAdvice(assignableTypes = {CaseController.class, CaseWorkController.class})
    static class Door {

        private final CaseDesk desk;

        Door(CaseDesk desk) {
            this.desk = desk;
        }

        @ModelAttribute
        CaseVisit visit(
                @PathVariable String division,
                @PathVariable String report,
                @RequestParam MultiValueMap<String, String> form,
                SignedIn who,
                HttpServletRequest request) {
            return new CaseVisit(
                    desk.report(division, report), Typed.ofAll("discipline.report-case.", form), who, request);
        }
    }
}
