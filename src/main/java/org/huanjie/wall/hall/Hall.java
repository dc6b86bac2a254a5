package org.huanjie.wall.hall;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.polling.desk.Desk;
import org.huanjie.polling.desk.HourTotal;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.opening.VenueCheck;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.shell.Reason;

/**
 * 投票现场 — the hall as it stands at one moment.
 *
 * @param vote day, hours and place as published; empty before
 * @param act the next great one
 * @param missing what stands against it
 * @param marksLost whether the desks' book went with the machine's memory and is to be taken down anew
 */
public record Hall(
        Election election,
        Optional<Arrangement> vote,
        HallAct act,
        List<Reason> missing,
        AccountView account,
        List<HourTotal> hours,
        List<Desk> desks,
        List<StaffMember> staff,
        List<Box> boxes,
        List<VenueCheck> checks,
        boolean marksLost) {}
