package org.huanjie.discipline.campaign.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 活动类型页 — the kinds of a county with their source, and the form for one more or another name. */
public record KindsPage(String place, String address, List<Line> kinds, boolean writes, Form form) implements Page {

    /** 类型一行 — {@code retire} and {@code take} are where its use ends or begins; empty where it cannot. */
    public record Line(
            String code,
            String chinese,
            String english,
            String source,
            String tag,
            boolean used,
            String retire,
            String take) {}

    public String plan() {
        return address.replace("/kinds/", "/campaigns/");
    }

    @Override
    public int status() {
        return form.status();
    }
}
