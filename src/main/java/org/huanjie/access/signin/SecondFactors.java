package org.huanjie.access.signin;

import java.util.Optional;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.CodeLists;
import org.huanjie.access.credential.OneTimeCodes;
import org.huanjie.access.passkey.Passkeys;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.who.Proof;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * 第二因素 — what an account proves itself with beside its password: the codes of a device, or of a printed list, or a passkey. Offices and whoever works
 * above the village have one always; the election committee and the scrutineers once they have taken one up, or as their county says.
 */
@Service
public class SecondFactors {

    /** So few left that the person is told to print anew. */
    private static final int FEW = 5;

    /**
     * 已有的第二因素.
     *
     * @param device whether codes of a device have been taken up
     * @param list whether there is a printed list in use
     * @param number the code of the list that is asked next; none where there is no list or all are spent
     * @param left how many codes the list still has
     * @param passkeys how many passkeys there are
     */
    public record Held(
            boolean device, boolean list, @Nullable Integer number, int left, int passkeys) {
        public boolean any() {
            return device || list || passkeys > 0;
        }

        /** Whether the list is to be printed anew soon. */
        public boolean isFew() {
            return list && left <= FEW;
        }
    }

    private final OneTimeCodes codes;
    private final CodeLists lists;
    private final Passkeys passkeys;
    private final AccessSettings settings;
    private final boolean demo;

    SecondFactors(
            OneTimeCodes codes,
            CodeLists lists,
            Passkeys passkeys,
            AccessSettings settings,
            @Value("${huanjie.demo:false}") boolean demo) {
        this.codes = codes;
        this.lists = lists;
        this.passkeys = passkeys;
        this.settings = settings;
        this.demo = demo;
    }

    /** What this account has, which is the person's own or lies in the present scope. */
    public Held of(SignedIn person) {
        var list = lists.inUse(person);
        return new Held(
                codes.areTakenUp(person),
                list.isPresent(),
                list.map(CodeLists.InUse::next).orElse(null),
                list.map(CodeLists.InUse::left).orElse(0),
                passkeys.of(person).size());
    }

    /** Whether an account of this role may have printed lists: devices are for whoever works above the village. */
    public static boolean mayHaveList(Role role) {
        return !role.needsCode();
    }

    /** Whether an account of this role is meant to have one. */
    public static boolean isDemanded(Role role) {
        return role.needsCode() || role.isOfTheHall();
    }

    /** Whether people of this role may go on without a second factor where they have none yet. */
    public boolean isLeftToThem(SignedIn person) {
        return !person.role().needsCode()
                && (!person.role().isOfTheHall()
                        || settings.of(person.division(), AccessSetting.HALL_FACTOR) == AccessSetting.NO);
    }

    /** What is asked after the right password: a factor, or to take one up; nothing where one may go on without. */
    public Optional<Step> asked(Accounts.Credentials account) {
        var person = account.signedIn();
        if (person.scope().call(() -> of(person)).any()) {
            return Optional.of(Step.CODE);
        }
        // an earlier demonstration's accounts may have none to show
        if (account.demonstration()) {
            return Optional.empty();
        }
        if (person.role().needsCode()) {
            return Optional.of(Step.ENROL);
        }
        boolean first = account.temporaryUntil() != null && person.role().isOfTheHall();
        return first || !isLeftToThem(person) ? Optional.of(Step.LIST) : Optional.empty();
    }

    /** Whether this proves the person, who is of the pending sign-in: what a passkey has signed, or else a code. */
    boolean spend(PendingSignIn pending, Proof proof) {
        return proof.signed().isBlank()
                ? spend(pending, proof.code())
                : proof.origin()
                        .filter(origin -> passkeys.proves(pending.person(), proof.signed(), origin))
                        .isPresent();
    }

    /** Whether this is a code of the device or the next one of the list; spends it. */
    boolean spend(PendingSignIn pending, String typed) {
        var person = pending.person();
        var digits = digits(typed);
        if (digits.length() == CodeLists.DIGITS) {
            return lists.spend(person, digits);
        }
        return isShown(pending) ? codes.spendShown(person, digits) : codes.spend(person, digits);
    }

    /** Whether this account is one of a running demonstration, whose codes its pages show. */
    boolean isShown(PendingSignIn pending) {
        return demo && pending.demonstration();
    }

    /** Whether accounts of a demonstration are let in here. */
    boolean isDemonstration() {
        return demo;
    }

    static String digits(String typed) {
        return typed.replaceAll("[^0-9]", "");
    }
}
