# make page   installs what is missing, builds for release, and makes the Xiashi page in Output/
# make test   installs what is missing, builds, and passes the tests

PACKAGES = pkg-config libcairo2-dev libpango1.0-dev libharfbuzz-dev librsvg2-dev libicu-dev \
	libqpdf-dev liblcms2-dev libturbojpeg0-dev libpng-dev zlib1g-dev libjemalloc-dev \
	fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai poppler-utils qpdf
SUDO = $(shell test "$$(id -u)" = 0 || echo sudo)
# Calls between the rooms are worked into one another: a twentieth of all time.
BUILD = swift build -c release --product broadsheet -Xlinker -s --static-swift-stdlib -Xswiftc -cross-module-optimization

.PHONY: page test build packages clean

page: build
	"$$($(BUILD) --show-bin-path)/broadsheet" make xiashi

build: packages
	$(BUILD)

test: packages
	swift build --build-tests
	swift test --skip-build

packages:
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
		echo "installing:" $$missing; \
		$(SUDO) apt-get update && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; \
	fi

clean:
	swift package clean
	find Output -mindepth 1 ! -name README.md -delete
