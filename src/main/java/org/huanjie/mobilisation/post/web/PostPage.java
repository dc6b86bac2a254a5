package org.huanjie.mobilisation.post.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.mobilisation.web.MobilisationDesk;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 服务站页 — the roster by duty, and the form that puts somebody there. */
public record PostPage(
        Head head,
        List<MobilisationDesk.Tab> tabs,
        String path,
        List<Duty> duties,
        List<Option> people,
        List<Option> posts,
        Form form)
        implements Page {

    /** 服务岗一栏 — who stands there, by hour. */
    public record Duty(String word, List<Line> lines) {}

    /** 排班一行. */
    public record Line(String id, String name, String hours) {}

    @Override
    public int status() {
        return form.status();
    }
}
