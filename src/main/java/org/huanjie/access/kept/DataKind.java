package org.huanjie.access.kept;

import org.huanjie.shell.Worded;

/** 个人信息种类 — what is kept of somebody. */
public enum DataKind implements Worded {
    /** name, and how it is found; role */
    NAME,
    /** sex, group, year of birth and the like */
    PARTICULARS,
    /** identity number */
    NUMBER,
    /** the key of a person in this store */
    REFERENCE,
    CONTACT,
    /** what the person said or wrote */
    WORDS,
    /** what was written about the person, or speaks of them */
    TEXT,
    /** what an organ certified, with its document */
    FINDING,
    /** what was decided about the person */
    DECISION,
    PLEDGE,
    SIGNATURE,
    KINSHIP,
    /** post, way, whether withdrawn */
    CANDIDACY,
    /** how many votes a name had */
    VOTES,
    /** that a ballot was drawn */
    DRAWN,
    PRESENCE,
    /** seat, organ, office */
    DUTY,
    /** what help they need to vote */
    HELP,
    /** what an account did */
    ACT,
    /** what proves who signs in */
    CREDENTIAL,
    /** address, browser */
    DEVICE,
    /** tries and refusals */
    TRY,
    /** files and pictures */
    FILE;

    @Override
    public String key() {
        return "kept.kind." + name();
    }
}
