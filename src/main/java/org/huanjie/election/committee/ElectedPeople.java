package org.huanjie.election.committee;

import java.util.List;
import org.huanjie.election.stage.Election;

/** 当选人名录 — who was elected to a body by its ballots; owned here, answered by whoever counts them. */
public interface ElectedPeople {

    /** 当选人 — somebody who sits by all rounds of an election, and what their near relatives are called, as declared. */
    record PersonElected(String name, List<String> kin) {}

    /** Who sits by what was declared; nobody before. */
    List<PersonElected> seated(Election election);
}
