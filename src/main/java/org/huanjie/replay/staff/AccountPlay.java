package org.huanjie.replay.staff;

import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerAccounts;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 志愿者账号一场 — an account of the demonstration becomes that of the volunteer who bears its name. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class AccountPlay {

    private final Volunteers volunteers;
    private final VolunteerAccounts accounts;

    AccountPlay(Volunteers volunteers, VolunteerAccounts accounts) {
        this.volunteers = volunteers;
        this.accounts = accounts;
    }

    /** A changed scenario may have nobody of this name: the account then has no households. */
    public void link(SignedIn account, SignedIn presiding) {
        volunteers.of(account.division()).stream()
                .filter(one -> PersonName.same(one.name(), account.personName()))
                .map(Volunteer::id)
                .findFirst()
                .ifPresent(one -> Stagehand.expect(
                        accounts.link(account.division(), one, Optional.of(account.signInName()), presiding),
                        Verdict.Done.class));
    }
}
