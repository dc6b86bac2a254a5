package org.huanjie.objection;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.election.stage.ElectionId;

/** 文件保管 — until when an election's papers are kept; whoever hands them over says so (R-AF-3). */
public interface PaperRetention {

    /** The last day; empty where they are kept for ever, or are not handed over. */
    Optional<LocalDate> until(ElectionId election);
}
