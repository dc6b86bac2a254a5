/**
 * 消息 (messaging): what is told to people by short message, mail, file or on paper: its templates, who is reached where, and one outbox with
 * every message's way.
 *
 * <p>Promises: at least once to the gateway, once to the person; to classes of people in a division alone, never to a list of numbers; what it
 * costs is said before; nobody is disturbed at night or reminded more than twice of a matter; what may be refused can be refused. Numbers and
 * words are sealed and go with their purpose. In the demonstration nothing leaves the machine.
 */
@ApplicationModule(
        displayName = "消息",
        allowedDependencies = {
            "shell",
            "shell::form",
            "shell::print",
            "shell::text",
            "shell::web",
            "store::folder",
            "store::job",
            "store::keys",
            "store::scope",
            "ledger",
            "region",
            "access::credential",
            "access::door",
            "access::waiting",
            "access::who"
        })
@NullMarked
package org.huanjie.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
