package org.huanjie.messaging.mailing;

import java.util.List;
import java.util.UUID;
import org.huanjie.ledger.Act;

/** 消息行为 — what is done with messages that must be provable: never a number, never a text, never who got one. */
sealed interface MessagingAct extends Act {

    /** A template was written, or written anew. */
    record TemplateKept(String village, UUID template, String name, String by) implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.template-kept";
        }
    }

    /** A template is used no more. */
    record TemplateRetired(String village, UUID template, String name, String by) implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.template-retired";
        }
    }

    /** Messages were put into the outbox for classes of people. */
    record Mailed(
            String village,
            UUID mailing,
            List<String> classes,
            String purpose,
            String matter,
            int people,
            int segments,
            int fen,
            String by)
            implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.mailed";
        }
    }

    /** What of them was given to nobody yet was stopped. */
    record MailingStopped(String village, UUID mailing, int messages, String by) implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.stopped";
        }
    }

    /** A list was printed of those who are told in person. */
    record ListTaken(String village, int messages, String by) implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.list-taken";
        }
    }

    /** A person's telephone or mailbox was entered, proved, or taken away; it is not said which. */
    record ContactChanged(String village, String kindOfContact, String change, String by) implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.contact-changed";
        }
    }

    /** Words and numbers went with their purpose. */
    record Forgotten(String village, long messages, long contacts, String by) implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.forgotten";
        }
    }

    /** A county set the hours in which nobody is disturbed. */
    record QuietHoursSet(String village, String from, String until, String by) implements MessagingAct {
        @Override
        public String kind() {
            return "messaging.quiet-hours-set";
        }
    }
}
