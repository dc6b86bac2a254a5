package org.huanjie.election.web.village;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 推选页 — who was chosen, and the form that takes it down. */
public record ChoicesPage(Head head, String action, List<String> people, boolean mayWrite, List<Row> rows, Form form)
        implements Page {

    /**
     * 填写行 — a line of the form; its fields are {@code name-1}, {@code post-1}, {@code in-favour-1}.
     *
     * @param names whom one chooses among; none where a name is typed
     * @param ties what is asked of a supervisor; none of others
     */
    public record Row(int number, List<Option> posts, List<Option> names, List<Option> ties) {}

    @Override
    public int status() {
        return form.status();
    }
}
