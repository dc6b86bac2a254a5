package org.huanjie.mobilisation.contact;

import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.roll.voter.VoterName;

/** 待办需要 — what a voter needs to be able to vote, and whether it has been seen to where such things are answered. */
public record NeedLine(VoterName voter, HouseholdId household, ContactNeed need, boolean settled) {}
