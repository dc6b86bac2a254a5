package org.huanjie.polling;

import java.util.UUID;

/** 何人 — who bears a name on the staff: asked where someone on the roll is called so, never assumed. */
public sealed interface Bearer {
    /** 未问: nothing was said; enough where nobody on the roll bears the name */
    record Unsaid() implements Bearer {}

    /** 名单上的这一位 */
    record Voter(UUID id) implements Bearer {}

    /** 不是名单上的人 */
    record Outsider() implements Bearer {}
}
