package org.huanjie.messaging.gateway;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.huanjie.messaging.rule.Route;
import org.jspecify.annotations.Nullable;

/**
 * 邮件网关 — mail over SMTP, one connection for what is handed over together. A mail that is given twice bears the same Message-ID, by which
 * mailboxes know it.
 */
public final class SmtpGateway implements Gateway {

    /** 邮件参数 — the server, how the connection is guarded, who writes, and what the subject says. */
    public record Terms(
            String host, int port, Guard guard, String from, String user, String password, String subject) {}

    /** 连接保护 — from the first byte, once the server has said that it can, or not at all: to this machine alone. */
    public enum Guard {
        TLS,
        STARTTLS,
        NONE
    }

    private static final String PATIENCE = "10000";
    private static final int PERMANENT = 500;

    private final Terms terms;
    private final Clock clock;
    private final Session session;

    public SmtpGateway(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
        this.session = Session.getInstance(properties(terms));
    }

    private static Properties properties(Terms terms) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", terms.host());
        properties.setProperty("mail.smtp.port", Integer.toString(terms.port()));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(terms.guard() == Guard.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(terms.guard() == Guard.STARTTLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(terms.guard() == Guard.STARTTLS));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!terms.user().isEmpty()));
        return properties;
    }

    @Override
    public Route route() {
        return Route.MAIL;
    }

    @Override
    public int fen() {
        return 0;
    }

    @Override
    public Map<UUID, Handing> hand(List<Outgoing> messages) {
        var said = new LinkedHashMap<UUID, Handing>();
        try (var transport = session.getTransport("smtp")) {
            transport.connect(user(), password());
            for (var message : messages) {
                said.put(message.key(), send(transport, message));
            }
        } catch (MessagingException e) {
            messages.forEach(message -> said.putIfAbsent(message.key(), unsure(e)));
        }
        return said;
    }

    private @Nullable String user() {
        return terms.user().isEmpty() ? null : terms.user();
    }

    private @Nullable String password() {
        return terms.user().isEmpty() ? null : terms.password();
    }

    private Handing send(Transport transport, Outgoing message) {
        try {
            transport.sendMessage(mail(message), new Address[] {new InternetAddress(message.address(), true)});
            return new Handing.Taken(0);
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MessagingException e) {
            return unsure(e);
        }
    }

    // 5xx of the address is for good, 4xx passes (RFC 5321, 4.2.1)
    private static Handing refused(SendFailedException fault) {
        for (Throwable each = fault;
                each != null;
                each = each instanceof MessagingException m ? m.getNextException() : null) {
            if (each instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return new Handing.Declined(true, "SMTP " + address.getReturnCode());
            }
        }
        return unsure(fault);
    }

    private static Handing unsure(MessagingException fault) {
        return new Handing.Unsure(Duration.ZERO, fault.getClass().getSimpleName());
    }

    private MimeMessage mail(Outgoing message) throws MessagingException {
        var mail = new MimeMessage(session) {
            // the library would make one of its own
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.key() + "@huanjie>");
            }
        };
        mail.setFrom(new InternetAddress(terms.from(), true));
        mail.setSubject(terms.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
