package org.huanjie.discipline.misconduct.desk;

import org.huanjie.discipline.misconduct.Report;

/** 案卷地址. */
final class CaseAddress {

    /** The desk, and whatever is below it. */
    static final String HOME = "/discipline/reports";

    static final String CASE = HOME + "/{division}/{report}";

    private CaseAddress() {}

    static String of(Report report) {
        return HOME + "/" + report.about() + "/" + report.id();
    }
}
