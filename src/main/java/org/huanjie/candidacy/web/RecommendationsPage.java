package org.huanjie.candidacy.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 组织推荐页 — the form that keeps a recommendation; who was recommended is shown once the result stands and never before. */
public record RecommendationsPage(
        String village,
        String place,
        String action,
        String title,
        boolean open,
        String query,
        List<Option> found,
        List<Line> reported,
        Form form)
        implements Page {

    /** 推荐行, after the result. */
    public record Line(String name, String organ) {}

    @Override
    public int status() {
        return form.status();
    }
}
