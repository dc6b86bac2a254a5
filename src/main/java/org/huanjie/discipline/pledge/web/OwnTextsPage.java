package org.huanjie.discipline.pledge.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 承诺书文本页 — the text of a kind by which pledges are given now, the county's own with who proposed and approved them, and the form for
 * another, which begins with the one in force.
 *
 * @param action where the form goes, and above the addresses of each text
 */
public record OwnTextsPage(
        String place,
        String action,
        String kind,
        List<Option> kinds,
        Shown inForce,
        List<Line> own,
        boolean writes,
        Begun begun,
        Form form)
        implements Page {

    /** 一份文本 — its edition, on what it rests, and its words in lines. */
    public record Shown(String edition, String source, List<String> words) {}

    /** 底稿 — what the form for another begins with. */
    public record Begun(String source, String chinese, String english) {}

    /** 一份县级文本 — how far it is, by whom; where it is approved and where it ends, empty where it cannot. */
    public record Line(Shown text, String state, String look, String by, String approve, String end) {}

    @Override
    public int status() {
        return form.status();
    }
}
