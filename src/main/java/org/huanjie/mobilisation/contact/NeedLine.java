package org.huanjie.mobilisation.contact;

import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.roll.voter.VoterCard;

/** 待办需要 — what a voter needs to be able to vote, and whether it has been seen to where such things are answered. */
public record NeedLine(VoterCard voter, HouseholdId household, ContactNeed need, boolean settled) {}
