package org.huanjie.objection;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.shell.Reason;

/** 异议内容 — who objects, how to reach them, what they say. */
public record ObjectionWords(String name, String contact, String text) {

    /** The most characters of a text or an answer. */
    public static final int LONGEST = 2000;

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 50;

    /** The most characters of how to reach somebody. */
    public static final int LONGEST_CONTACT = 100;

    public ObjectionWords {
        name = name.strip();
        contact = contact.strip();
        text = text.strip();
    }

    List<Reason> faults(String rule) {
        var reasons = new ArrayList<Reason>();
        if (name.isEmpty() || longer(name, LONGEST_NAME)) {
            reasons.add(ObjectionRefusal.NAME.of(LONGEST_NAME).under(rule).at("name"));
        }
        if (longer(contact, LONGEST_CONTACT)) {
            reasons.add(ObjectionRefusal.CONTACT.of(LONGEST_CONTACT).under(rule).at("contact"));
        }
        if (text.isEmpty() || longer(text, LONGEST)) {
            reasons.add(ObjectionRefusal.TEXT.of(LONGEST).under(rule).at("text"));
        }
        return reasons;
    }

    static boolean longer(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
