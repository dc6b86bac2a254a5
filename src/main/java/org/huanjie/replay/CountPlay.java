package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.Election;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 计票一场 — each ballot of the scenario is keyed as it is called; the count is closed and its result declared. */
@Component
@ConditionalOnBean(ReplayClock.class)
class CountPlay {
    void count(Scenario scenario, Election election, List<NamedCsvRecord> ballots) {}
    List<Candidate> elected(Election election) { return List.of(); }
}
