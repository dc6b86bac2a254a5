package org.huanjie.access.kept;

import org.huanjie.shell.Worded;

/** 处理目的 — what it is kept for. */
public enum DataPurpose implements Worded {
    REGISTRATION,
    NOMINATION,
    REVIEW,
    ELECTION,
    POLL,
    COUNT,
    RESULT,
    OBJECTION,
    MISCONDUCT,
    ARCHIVE,
    READINESS,
    WORK,
    MEETING,
    PROBLEM,
    MESSAGES,
    MOBILISATION,
    ACCOUNTS,
    SAFETY,
    ACCOUNTABILITY,
    LOOKS;

    @Override
    public String key() {
        return "kept.purpose." + name();
    }
}
