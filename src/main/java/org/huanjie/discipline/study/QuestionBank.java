package org.huanjie.discipline.study;

import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Worded;

/** 题库 — whose quiz it is: of a kind of duty, of volunteers, or of Party members and whoever stands. */
public enum QuestionBank implements Worded {
    DESK,
    CALL,
    TALLY,
    SCRUTINY,
    MOBILE_BOX,
    VOLUNTEER,
    MEMBER;

    /** The quiz that counts as training for this kind of duty. */
    public static QuestionBank of(DutyKind kind) {
        return kind == DutyKind.DRIVER ? VOLUNTEER : valueOf(kind.name());
    }

    public static Optional<QuestionBank> named(String name) {
        return Stream.of(values()).filter(bank -> bank.name().equals(name)).findFirst();
    }

    @Override
    public String key() {
        return "discipline.bank." + name();
    }
}
