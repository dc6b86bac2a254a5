package org.huanjie.mobilisation.volunteer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 志愿者名册 — who signed up in a village for its present election, and who of them was accepted. Who may serve asks {@link VolunteerFitness}. */
@Service
@Transactional(readOnly = true)
public class Volunteers {

    private final VolunteerRows rows;
    private final Elections elections;

    Volunteers(VolunteerRows rows, Elections elections) {
        this.rows = rows;
        this.elections = elections;
    }

    /** The vote that a village's volunteers bring people to. */
    public Optional<Election> election(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE);
    }

    /** Whether somebody may sign up: from the start of the election until its result. */
    public boolean signUpOpen(String village) {
        return election(village)
                .filter(vote -> vote.reached(Stage.STARTED) && !vote.reached(Stage.DECLARED))
                .isPresent();
    }

    /** Those who were accepted and have not left, by name. */
    public List<Volunteer> of(String village) {
        return everybody(village).stream().filter(Volunteer::accepted).toList();
    }

    /** Everybody who signed up, those who left too, by name. */
    public List<Volunteer> everybody(String village) {
        return election(village)
                .map(election -> rows.of(village, election.term()))
                .orElse(List.of());
    }

    /** The villages of this division in which anybody signed up. */
    public List<String> villages(String division) {
        return rows.villages(division);
    }

    public Optional<Volunteer> find(VolunteerId id) {
        return rows.find(id);
    }

    /** One of this village, whatever the id says. */
    public Optional<Volunteer> find(String village, VolunteerId id) {
        return rows.find(id).filter(one -> one.village().equals(village));
    }

    /** Whose account this is, if a volunteer's who was accepted. */
    public Optional<Volunteer> ofAccount(UUID account) {
        return rows.ofAccount(account);
    }

    /** Near to whom of those who stand this one said to be, and how. */
    public Map<VoterId, Kinship> declaredKin(VolunteerId id) {
        return rows.kin(id);
    }
}
