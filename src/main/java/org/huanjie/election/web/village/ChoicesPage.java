package org.huanjie.election.web.village;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/** 推选页 — who was chosen, and the form that takes it down. */
public record ChoicesPage(
        Head head, String action, List<String> people, boolean mayWrite, List<Row> rows, List<Reason.Said> faults)
        implements Page {

    /** 填写行 — a line of the form, as typed. */
    public record Row(int number, String name, String inFavour, List<Option> posts) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
