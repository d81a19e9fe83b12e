# What ohai and facter must believe so that they read a machine of wparlab: that they are on
# AIX, that AIX's programs are the shims in the folder JUDGES, that files are the machine's.
require "rbconfig"
require "socket"

RbConfig::CONFIG["host_os"] = "aix6.1.0.0"

module TheMachine
  def self.ask(*words)
    IO.popen([File.join(ENV.fetch("JUDGES"), words[0]), *words[1..]], err: File::NULL, &:read)
  end
end

Socket.define_singleton_method(:gethostname) { TheMachine.ask("hostname").strip }

# Facter asks the kernel through a library that only AIX has: interfaces and load averages are
# taken from ifconfig and uptime instead.
module KernelOfTheMachine
  def self.read_interfaces
    found = {}
    name = nil
    TheMachine.ask("ifconfig", "-a").each_line do |line|
      if (match = line.match(/^(\w+): flags/))
        name = match[1]
        found[name] = {}
      elsif (match = line.match(/inet (\S+) netmask 0x(\h{8})/))
        mask = IPAddr.new(match[2].to_i(16), Socket::AF_INET)
        network = IPAddr.new(match[1]) & mask
        (found[name][:bindings] ||= []) <<
          { netmask: mask.to_s, address: match[1], network: network.to_s }
      end
    end
    found
  end

  def self.read_load_averages
    TheMachine.ask("uptime")[/load average: (.*)/, 1].split(", ").map(&:to_f)
  end
end

# What facter reads itself is the machine's; the host's /proc is not there on AIX.
module FilesOfTheMachine
  def safe_read(path, default = "")
    text = TheMachine.ask("files/cat", path)
    text.empty? ? default : text
  end

  def safe_readlines(path, default = [], *)
    text = TheMachine.ask("files/cat", path)
    text.empty? ? default : text.lines
  end
end

# Facter names some of AIX's programs by their paths. AIX has no /proc/uptime.
module ProgramsOfTheMachine
  def execute(command, options = {})
    return "" if command.include?("/proc/uptime")

    super(command.sub(%r{\A/usr/s?bin/}, ""), options)
  end
end

def facter_on_the_machine
  require "ipaddr"
  require "facter"
  helper = $LOAD_PATH.map { |one| File.join(one, "facter/resolvers/aix/ffi/ffi_helper.rb") }
  $LOADED_FEATURES << File.realpath(helper.find { |one| File.exist?(one) })
  Facter::Resolvers.const_set(:Aix, Module.new) unless Facter::Resolvers.const_defined?(:Aix)
  Facter::Resolvers::Aix.const_set(:FfiHelper, KernelOfTheMachine)
  Facter::Util::FileHelper.singleton_class.prepend(FilesOfTheMachine)
  Facter::Core::Execution.singleton_class.prepend(ProgramsOfTheMachine)
end
