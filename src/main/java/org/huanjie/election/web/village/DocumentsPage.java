package org.huanjie.election.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 文件页 — every paper of the election: what it is for, by when, what is on record; and the form that takes down another. */
public record DocumentsPage(Head head, String action, List<Paper> papers, List<String> amendments, List<Option> kinds, Form form)
        implements Page {

    /** 文件行. {@code kind} of its state: {@code done}, {@code wait} where it is called for now, {@code stop} where it is late. */
    public record Paper(String code, String name, String need, String state, String kind, List<Line> recorded) {}

    /**
     * 在册文件.
     *
     * @param correct where it is put right, for whoever can
     */
    public record Line(String text, Optional<String> correct) {}

    @Override
    public int status() {
        return form.status();
    }
}
