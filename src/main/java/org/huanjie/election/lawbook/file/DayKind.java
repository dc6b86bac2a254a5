package org.huanjie.election.lawbook.file;

import org.huanjie.shell.Worded;

/** 放假或上班 — whether days are off, or worked in exchange. */
enum DayKind implements Worded {
    OFF,
    WORK;

    @Override
    public String key() {
        return "election.law-file.day-kind." + name();
    }
}
