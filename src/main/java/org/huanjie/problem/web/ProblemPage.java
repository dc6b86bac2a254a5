package org.huanjie.problem.web;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;

/**
 * 问题页 — one problem: what it is, what is done about it, what was done, and what this person may do next.
 *
 * @param steps the forms that are open to this person now
 * @param owners to whom it can be given, the one who has it chosen
 * @param refused the end of the address of the form that was refused; empty where none was
 * @param typed what came back from that form, by field name
 */
public record ProblemPage(
        int status,
        String village,
        String place,
        String path,
        ProblemRow problem,
        String description,
        String origin,
        String level,
        int round,
        int stamp,
        String evidence,
        String closed,
        List<Reason.Said> refusals,
        List<StepForm> steps,
        List<Option> owners,
        List<TaskRow> tasks,
        List<String> measures,
        List<Option> others,
        List<Option> levels,
        boolean mayWork,
        boolean mayTask,
        List<Past> history,
        String refused,
        Map<String, String> typed,
        List<String> hands)
        implements Page {

    /** What was typed into this field of this form; empty where nothing was. Forms stand side by side and name their fields alike. */
    public String typed(String form, String field) {
        return form.equals(refused) ? typed.getOrDefault(field, "") : "";
    }

    /** The choice of an owner as this form left it. */
    public List<Option> owners(String form) {
        var chosen = typed(form, "owner");
        return chosen.isEmpty()
                ? owners
                : owners.stream()
                        .map(option -> new Option(
                                option.value(), option.word(), option.value().equals(chosen)))
                        .toList();
    }

    /**
     * 步骤表单 — a step as a form.
     *
     * @param part the end of its address
     * @param label what its text is called; empty where it asks for none
     * @param assigns whether it asks for an owner and a day
     */
    public record StepForm(String part, String word, String label, boolean required, boolean assigns) {}

    /** 一步 — of the history. */
    public record Past(String at, String who, String step, String note, String owner) {}
}
