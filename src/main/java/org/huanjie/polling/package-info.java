/**
 * 投票 (polling): desks and staff, proxies, ballots received, handed out, spoiled and left over, the hours in which it happened.
 *
 * <p>Promises: one voter's entry gives one ballot, whoever asks and from how many desks at once; the account of ballots always adds up;
 * a ballot has no number, a voter's issue enters neither the ledger nor any file; while the poll lives it is a blind mark, and with the
 * declaration nobody can tell any more when or in what order voters drew. Must never: join a voter to a ballot, or record what anyone marked or means to mark.
 */
@ApplicationModule(
        displayName = "投票",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::form",
            "shell::print",
            "store::keys",
            "store::scope",
            "ledger",
            "region",
            "law",
            "access::account",
            "access::credential",
            "access::officer",
            "access::door",
            "access::signin",
            "access::waiting",
            "access::who",
            "election::meeting",
            "election::rules",
            "election::stage",
            "roll",
            "roll::voter",
            "candidacy"
        })
@NullMarked
package org.huanjie.polling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
