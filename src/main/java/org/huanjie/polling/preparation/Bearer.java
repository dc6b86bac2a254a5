package org.huanjie.polling.preparation;

import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;

/** 何人 — who bears a name on the staff: asked where someone on the roll is called so, never assumed. */
public sealed interface Bearer {
    /** 未问: nothing was said; enough where nobody on the roll bears the name */
    record Unsaid() implements Bearer {}

    /** 名单上的这一位 */
    record Voter(VoterId id) implements Bearer {}

    /** 不是名单上的人, said of the one who is called {@code name} and of nobody else */
    record Outsider(String name) implements Bearer {}

    /** What this says of a name: nothing where it answers for another one. */
    default Bearer of(String name) {
        return this instanceof Outsider(var asked) && !PersonName.form(asked).equals(PersonName.form(name))
                ? new Unsaid()
                : this;
    }
}
