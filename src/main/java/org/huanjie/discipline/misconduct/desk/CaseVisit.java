package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.shell.web.form.Typed;

/** 案卷来办 — with what somebody comes to a case: which it is, as far as it is there for them, and what they typed. */
record CaseVisit(Report report, Typed typed, SignedIn who, HttpServletRequest request) {

    ReportId id() {
        return report.id();
    }

    /** How many steps their page showed. */
    int seen() {
        return typed.number("seen");
    }

    /** 案卷入口之一 — a controller whose handlers all come to a case. */
    interface Way {}
}
