package org.huanjie.discipline.misconduct.identity;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.shell.Reason;

/** 举报人 — the name and how to reach whoever reported; both empty where nobody gave one. */
public record ReporterName(String name, String contact) {

    /** 未署名. */
    public static final ReporterName NONE = new ReporterName("", "");

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_CONTACT = 100;

    public ReporterName {
        name = name.strip();
        contact = contact.strip();
    }

    /** Whether neither is there. */
    public boolean unnamed() {
        return name.isEmpty() && contact.isEmpty();
    }

    /** What is wrong with it. */
    public List<Reason> faults() {
        var reasons = new ArrayList<Reason>();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            reasons.add(MisconductRefusal.NAME.of(LONGEST_NAME).at("name"));
        }
        if (contact.codePointCount(0, contact.length()) > LONGEST_CONTACT) {
            reasons.add(MisconductRefusal.CONTACT.of(LONGEST_CONTACT).at("contact"));
        }
        return reasons;
    }
}
