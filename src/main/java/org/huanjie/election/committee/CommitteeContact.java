package org.huanjie.election.committee;

/**
 * 选委会联系方式 — how villagers reach the village election committee.
 *
 * @param hours when somebody is there; empty where nothing is said
 */
public record CommitteeContact(String phone, String place, String hours) {

    static final int LONGEST_PLACE = 80;
    static final int LONGEST_HOURS = 60;
}
