package org.huanjie.publication;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.publication.SupplementItem.Of;

/** 补充对象 — of whom and of what the form of a result asks more. */
public final class SupplementSubjects {

    /**
     * 一个对象.
     *
     * @param key what it is stored by
     * @param name of a person; empty where a message has the word
     */
    public record Subject(Of of, String key, String name) {}

    private SupplementSubjects() {}

    public static List<Subject> of(DeclaredResult result) {
        var subjects = new ArrayList<Subject>();
        subjects.add(new Subject(Of.WHOLE, "", ""));
        result.elected().stream()
                .map(elected -> new Subject(
                        Of.ELECTED,
                        elected.line().person().toString(),
                        elected.line().name()))
                .distinct()
                .forEach(subjects::add);
        if (result.election().body() != Body.VILLAGERS_COMMITTEE) {
            return subjects;
        }
        result.rounds().stream()
                .skip(1)
                .forEach(round -> subjects.add(
                        new Subject(Of.ROUND, Integer.toString(round.election().sequence()), "")));
        SupplementItem.GROUPS.forEach(group -> subjects.add(new Subject(Of.GROUP, group, "")));
        result.supervisors().stream()
                .flatMap(chosen -> chosen.people().stream())
                .forEach(person -> subjects.add(new Subject(Of.SUPERVISOR, person.name(), person.name())));
        subjects.add(new Subject(Of.RECALL, "", ""));
        return subjects;
    }
}
