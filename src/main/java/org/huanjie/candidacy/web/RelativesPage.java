package org.huanjie.candidacy.web;

import java.util.List;
import java.util.Map;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 近亲属页 — which of those who may be elected are near relatives, and the form that puts two of them on record (R-WN-16). */
public record RelativesPage(
        String village,
        String place,
        String action,
        List<Pair> pairs,
        String query,
        List<Choice> people,
        List<Choice> relations,
        Map<String, String> typed,
        List<Reason.Said> refused)
        implements Page {

    /** 一对近亲属. */
    public record Pair(String one, String other, String word) {}

    /** 选项. */
    public record Choice(String value, String word) {}

    /** Whether this was chosen in the form that comes back. */
    public boolean chosen(String field, Choice choice) {
        return choice.value().equals(typed.get(field));
    }

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
