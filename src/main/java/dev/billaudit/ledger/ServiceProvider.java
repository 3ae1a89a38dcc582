package dev.billaudit.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a charge is collected for, as far as the export says; every part may be lacking.
 *
 * @param name the provider's name (服务提供商)
 * @param spCode the enterprise code (企业代码)
 * @param serviceCode the service code (业务代码)
 * @param accessNumber the port or access number (业务端口, 接入号, 服务代码)
 */
public record ServiceProvider(
        @Nullable String name,
        @Nullable String spCode,
        @Nullable String serviceCode,
        @Nullable String accessNumber) {

    /** Nothing is known. */
    public static final ServiceProvider UNSTATED = new ServiceProvider(null, null, null, null);

    /** The code compared beside the enterprise code: the service code, else the access number. */
    public Optional<String> secondCode() {
        return Optional.ofNullable(serviceCode != null ? serviceCode : accessNumber);
    }

    /** Whether any code is stated. */
    public boolean hasCode() {
        return spCode != null || serviceCode != null || accessNumber != null;
    }

    /** This provider with whatever it lacks taken from the other. */
    public ServiceProvider completedBy(ServiceProvider other) {
        return new ServiceProvider(
                name != null ? name : other.name,
                spCode != null ? spCode : other.spCode,
                serviceCode != null ? serviceCode : other.serviceCode,
                accessNumber != null ? accessNumber : other.accessNumber);
    }
}
