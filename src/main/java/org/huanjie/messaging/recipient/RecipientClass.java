package org.huanjie.messaging.recipient;

import org.huanjie.shell.Worded;

/**
 * 收件人类别 — a class of people that can be written to: holders of a role, members of a body. Nobody is written to but as one of a class.
 *
 * @param id unique over all modules: {@code role.VILLAGE_TEAM}
 * @param word what people call it
 */
public record RecipientClass(String id, Worded word) {}
