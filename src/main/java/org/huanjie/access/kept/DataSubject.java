package org.huanjie.access.kept;

import org.huanjie.shell.Worded;

/** 个人信息主体 — whose data it is. */
public enum DataSubject implements Worded {
    /** who is on a roll */
    VOTER,
    /** who was nominated */
    CANDIDATE,
    /** who is a Party member or a villagers' representative */
    MEMBER,
    /** who was named as a near relative */
    KIN,
    /** who objected */
    OBJECTOR,
    /** who reported misconduct */
    REPORTER,
    /** who works at a poll */
    STAFF,
    /** who signed up to call on households or to drive */
    VOLUNTEER,
    /** who was named for a duty of the election or its preparation */
    OFFICER,
    /** who has an account */
    ACCOUNT,
    /** whom a text or a file happens to speak of */
    MENTIONED;

    @Override
    public String key() {
        return "kept.subject." + name();
    }
}
