package org.huanjie.candidacy.encounter.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 见面会页 — when and where candidates meet villagers, who came, questions and answers, and the candidates' statements in the order of the list.
 *
 * @param open whether the list is out, the vote has not begun, and the reader writes
 * @param sent which of the forms was sent: {@code announce}, or the id of the meeting or of the candidate
 */
public record EncounterPage(
        Head head,
        String action,
        String candidates,
        boolean open,
        String missing,
        List<Meeting> meetings,
        List<Said> statements,
        int longest,
        String sent,
        Form form)
        implements Page {

    /**
     * 一次见面会.
     *
     * @param asked those who stand, of whom it is said whether they came
     * @param there those who came and can have answered
     */
    public record Meeting(
            String id,
            String title,
            boolean held,
            List<String> facts,
            List<Answer> answers,
            List<Asked> asked,
            List<Option> there) {}

    /** 到会一问 — a candidate, and whether they came as far as is on record. */
    public record Asked(String id, String label, List<Option> options) {}

    /** 一问一答. */
    public record Answer(String question, String by, String answer) {}

    /** 陈述一格. */
    public record Said(String id, String who, String text) {}

    /** The form of this part of the page, with what was typed into it. */
    public Form of(String part) {
        return part.equals(sent) ? form.among(part + "-") : Form.EMPTY.among(part + "-");
    }

    @Override
    public int status() {
        return form.status();
    }
}
