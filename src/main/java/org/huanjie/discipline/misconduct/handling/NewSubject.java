package org.huanjie.discipline.misconduct.handling;

import org.huanjie.discipline.misconduct.ConcernedOffice;

/**
 * 被举报人内容 — whom somebody writes down.
 *
 * @param person which of the known people, as {@link KnownPerson#number}; empty where none was picked
 * @param nobody that it is none of the known people who bear the name
 */
public record NewSubject(String name, String person, boolean nobody, ConcernedOffice office) {

    /** The most characters of a name. */
    public static final int LONGEST = 50;

    public NewSubject {
        name = name.strip();
    }

    /** Somebody whom the program does not know. */
    public static NewSubject unknown(String name, ConcernedOffice office) {
        return new NewSubject(name, "", true, office);
    }

    boolean faulty() {
        return name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST;
    }

    /** The weightier of the two offices: what was picked makes nobody's own office handle what it is concerned in. */
    ConcernedOffice heavier(ConcernedOffice other) {
        return office.compareTo(other) > 0 ? office : other;
    }
}
